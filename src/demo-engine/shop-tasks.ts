import type { DemoTask } from './demo-task.ts';

export function shopTasks(): readonly DemoTask[] {
  return [];
}
