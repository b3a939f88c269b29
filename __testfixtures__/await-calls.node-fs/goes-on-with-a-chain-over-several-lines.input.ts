import * as fs from 'node:fs';

export async function listAccounts(folder: string): Promise<string[]> {
  const accounts = fs
    .readdirSync(folder)
    .filter((name) => name.includes('accounts'));
  return accounts;
}

export async function listOthers(folder: string): Promise<string[]> {
  const others = fs // not the accounts
    .readdirSync(folder)
    .filter((name) => !name.includes('accounts'));
  return others;
}

export async function listAll(folder: string): Promise<string[] | undefined> {
  return fs?.readdirSync(folder);
}
