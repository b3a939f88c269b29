// warned: first-failure, fan-out
import axios from 'axios';
import { Redis } from 'ioredis';

const redis = new Redis();

async function getText(url: string): Promise<string> {
  const response = await fetch(url);
  return await response.text();
}

export async function page(url: string): Promise<string> {
  const [head, body] = await Promise.all([
    getText('https://example.org/head'),
    getText(url),
  ]);
  return head + body;
}

export async function settings(): Promise<string> {
  const [theme, language, user] = await Promise.all([
    redis.get('theme'),
    redis.get('language'),
    axios.get<string>('https://example.org/user'),
  ]);
  return `${user.data}: ${theme}, ${language}`;
}

export async function pages(urls: string[]): Promise<string[]> {
  const found: string[] = await Promise.all(urls.map(async (url) => await getText(url)));
  return found;
}
