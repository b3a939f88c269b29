import { env } from 'node:process';

export interface Config {
  port: number;
}

export async function readConfig(): Promise<Config> {
  return { port: Number(env.PORT ?? 80) };
}

export async function port(): Promise<number> {
  return (await readConfig()).port;
}
