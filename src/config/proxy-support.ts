/** Whether this Node can speak through a proxy: 22.21, 24.5 or later. */
export const hasProxySupport = process.allowedNodeEnvironmentFlags.has('--use-env-proxy');
