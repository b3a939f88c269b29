// refused: ordered-section
import type { Database } from 'sqlite';

export async function both(database: Database): Promise<unknown[]> {
  await database.exec('BEGIN');
  const user = await database.get('SELECT name FROM users');
  const order = await database.get('SELECT name FROM orders');
  await database.exec('COMMIT');
  return [user, order];
}

async function inTransaction<Result>(database: Database, run: () => Promise<Result>): Promise<Result> {
  await database.exec('BEGIN IMMEDIATE TRANSACTION');
  const result = await run();
  await database.exec('COMMIT');
  return result;
}

export async function handedOver(database: Database): Promise<unknown[]> {
  return await inTransaction(database, async () => {
    const user = await database.get('SELECT name FROM users');
    const order = await database.get('SELECT name FROM orders');
    return [user, order];
  });
}

const start = (database: Database): Promise<void> => database.exec('SAVEPOINT reading');
const end = (database: Database): Promise<void> => database.exec('RELEASE SAVEPOINT reading');

export async function named(database: Database): Promise<unknown[]> {
  await start(database);
  const user = await database.get('SELECT name FROM users');
  const order = await database.get('SELECT name FROM orders');
  await end(database);
  return [user, order];
}
