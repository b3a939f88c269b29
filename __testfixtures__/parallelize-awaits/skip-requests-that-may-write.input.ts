// refused: effects-unknown
import axios from 'axios';
import { Redis } from 'ioredis';

const redis = new Redis();

export async function post(url: string): Promise<boolean> {
  const first = await fetch(url, { method: 'POST' });
  const second = await fetch(url);
  return first.ok && second.ok;
}

export async function send(request: Request): Promise<boolean> {
  const first = await fetch('https://example.org');
  const second = await fetch(request);
  return first.ok && second.ok;
}

export async function store(key: string): Promise<string | null> {
  const stored = await redis.set(key, 'a');
  const found = await redis.get(key);
  return stored + found;
}

export async function order(): Promise<number> {
  const made = await axios.post<number>('https://example.org/orders', {});
  const all = await axios.get<number>('https://example.org/orders');
  return made.data + all.data;
}
