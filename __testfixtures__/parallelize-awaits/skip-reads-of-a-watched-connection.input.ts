// refused: ordered-section
import { Redis } from 'ioredis';

const redis = new Redis();

export async function move(from: string, to: string): Promise<unknown[]> {
  await redis.watch(from);
  const source = await redis.get(from);
  const target = await redis.get(to);
  const rest = `${source ?? ''}${target ?? ''}`;
  return await redis.multi().get(rest).exec();
}
