export type Pool = import('./Pool');
export function pool(options?: { maxWorkers?: number; workerType?: string }): import('./Pool');
