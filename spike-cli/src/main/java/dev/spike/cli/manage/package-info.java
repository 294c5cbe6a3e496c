/**
 * The commands for collections, fields, keys and people, and those to sign in and out. Begin at
 * {@link dev.spike.cli.manage.CollectionsCommand}.
 */
package dev.spike.cli.manage;
