export type { DemoTask, DemoTaskIds, DemoVariable } from './demo-task.ts';
export type { DemoEngine, DemoEngineOptions, DemoUser, LoggedCall } from './options.ts';
export { shopTasks } from './shop/shop-tasks.ts';
export { startDemoEngine } from './start-demo-engine.ts';
