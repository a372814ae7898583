/**
 * What all operations share in the OpenAPI document of a service, written into it by the build: how errors look and which
 * there can always be, who may call, and an example of every request and answer.
 */
package careers.platform.openapi;
