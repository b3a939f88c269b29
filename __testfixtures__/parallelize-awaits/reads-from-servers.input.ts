// warned: first-failure, fan-out
import axios from 'axios';
import { Redis } from 'ioredis';

const redis = new Redis();

async function getText(url: string): Promise<string> {
  const response = await fetch(url);
  return await response.text();
}

export async function page(url: string): Promise<string> {
  const head = await getText('https://example.org/head');
  const body = await getText(url);
  return head + body;
}

export async function settings(): Promise<string> {
  const theme = await redis.get('theme');
  const language = await redis.get('language');
  const user = await axios.get<string>('https://example.org/user');
  return `${user.data}: ${theme}, ${language}`;
}

export async function pages(urls: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const url of urls) {
    found.push(await getText(url));
  }
  return found;
}
