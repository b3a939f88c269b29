import { env } from 'node:process';

export interface Config {
  port: number;
}

export function readConfig(): Config {
  return { port: Number(env.PORT ?? 80) };
}

export function port(): number {
  return readConfig().port;
}
