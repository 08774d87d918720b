/**
 * What the server's Node is started with. Every report of a large floor leaves megabytes of garbage: with more room for
 * the young most of it dies there, which makes reading cheaper, and V8, which sees a machine's gigabytes free, would
 * let hundreds of the rest gather before it looks.
 */
export const serverFlags = ["--max-semi-space-size=16", "--heap-growing-percent=15"];
