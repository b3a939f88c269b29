export * from 'fs';
export function gracefulify<T>(fs: T): T;
