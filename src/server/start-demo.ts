import type { DemoEngine } from '../demo-engine/index.ts';

/** Starts the demo engine with its shop. It is loaded only where it is wanted. */
export async function startDemo(): Promise<DemoEngine> {
  const { shopTasks, startDemoEngine } = await import('../demo-engine/index.ts');
  return startDemoEngine({ tasks: shopTasks(), keepsLog: false });
}
