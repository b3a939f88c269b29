export type Pool = import('./Pool');
export function pool(options?: { maxWorkers?: number }): import('./Pool');
export function pool(script: string, options?: { maxWorkers?: number }): import('./Pool');
export function worker(methods: Record<string, (...args: any[]) => unknown>): void;
