import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { prepare } from '../database.js';

interface Account {
  readonly name: string;
  readonly salt: string;
  readonly hash: string;
}

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

export class AccountService {
  constructor(private readonly file: string) {}

  register(name: string, password: string): void {
    const salt = randomBytes(16).toString('hex');
    const hash = scryptSync(password, salt, 32, cost).toString('hex');
    prepare(this.file, 'insert into accounts values (?, ?, ?)').run(name, salt, hash);
  }

  verify(name: string, password: string): boolean {
    const account = this.find(name);
    if (!account) return false;
    const given = scryptSync(password, account.salt, 32, cost);
    return timingSafeEqual(given, Buffer.from(account.hash, 'hex'));
  }

  private find(name: string): Account | undefined {
    const row = prepare(this.file, 'select * from accounts where name = ?').get(name);
    return row as Account | undefined;
  }
}
