/**
 * The commands for collections, fields, keys and people. Begin at {@link
 * dev.spike.cli.manage.CollectionsCommand}.
 */
package dev.spike.cli.manage;
