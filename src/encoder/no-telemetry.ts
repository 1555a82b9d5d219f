/**
 * The runtime of the network, from release 1.30 on, writes an identifier of the machine into its user's cache and sends its maker reports of use, unless this
 * is set before it starts. It is set for the whole process, which only the main thread can do: whoever starts threads that load the runtime imports this first.
 */
process.env["ORT_DISABLE_TELEMETRY"] = "1";
