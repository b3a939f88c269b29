// refused: effects-known
// Every text that is made of a ticket has another number.
import { loadUser } from './support/api.js';

let last = 0;

class Ticket {
  toString(): string {
    last += 1;
    return `ticket ${last}`;
  }

  toJSON(): number {
    last += 1;
    return last;
  }
}

const ticket = new Ticket();

async function inTemplate(id: string): Promise<string> {
  return (await loadUser(`${id} ${ticket}`)).name;
}

async function inSum(id: string): Promise<string> {
  return (await loadUser(id + ticket)).name;
}

async function inList(id: string): Promise<string> {
  return (await loadUser([id, ticket].join())).name;
}

async function inJson(id: string): Promise<string> {
  return (await loadUser(JSON.stringify({ id, ticket }))).name;
}

export async function templates(): Promise<string> {
  const first = await inTemplate('a');
  const second = await inTemplate('b');
  return first + second;
}

export async function sums(): Promise<string> {
  const first = await inSum('a');
  const second = await inSum('b');
  return first + second;
}

export async function lists(): Promise<string> {
  const first = await inList('a');
  const second = await inList('b');
  return first + second;
}

export async function json(): Promise<string> {
  const first = await inJson('a');
  const second = await inJson('b');
  return first + second;
}
