/** The service over HTTP. Begin at {@link dev.spike.http.SpikeHttp}. */
package dev.spike.http;
