// warned: first-failure
import { model } from 'mongoose';
import { Pool } from 'pg';

const pool = new Pool();
const User = model<{ readonly name: string }>('User');

export async function names(id: number): Promise<string[]> {
  const [users, count] = await Promise.all([
    pool.query('SELECT name FROM users WHERE id IN ($1, 2) ORDER BY name', [id]),
    pool.query(`
    SELECT count(*) AS name FROM orders WHERE state <> 'into'`),
  ]);
  return [...users.rows, ...count.rows].map(({ name }) => name);
}

export async function people(id: string): Promise<string[]> {
  const [owner, all, count] = await Promise.all([
    User.findById(id),
    User.find({ id }).sort('name').lean(),
    User.countDocuments({ id }).exec(),
  ]);
  return [owner?.name ?? '', ...all.map(({ name }) => name), String(count)];
}
