/**
 * The commands that yield data: drawn now, or written as if it had been drawn at other times. Begin
 * at {@link dev.spike.cli.draw.DrawCommand} and {@link dev.spike.cli.draw.GenerateCommand}.
 */
package dev.spike.cli.draw;
