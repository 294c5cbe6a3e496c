package dev.spike.planted.domain;

/** Promises to anybody that it can be extended. */
public class OpenType {}
