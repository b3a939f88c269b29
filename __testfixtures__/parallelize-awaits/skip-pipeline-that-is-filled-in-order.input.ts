// refused: effects-unknown
import { type ChainableCommander, Redis } from 'ioredis';
import { loadUser } from './support/api.js';

const redis = new Redis();

async function enqueue(id: string, pipeline: ChainableCommander): Promise<string> {
  const user = await loadUser(id);
  pipeline.get(user.team);
  return user.name;
}

export async function teams(): Promise<unknown[]> {
  const pipeline = redis.pipeline();
  const first = await enqueue('a', pipeline);
  const second = await enqueue('b', pipeline);
  return [first, second, await pipeline.exec()];
}
