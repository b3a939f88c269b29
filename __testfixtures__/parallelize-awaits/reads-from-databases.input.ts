// warned: first-failure
import { model } from 'mongoose';
import { Pool } from 'pg';

const pool = new Pool();
const User = model<{ readonly name: string }>('User');

export async function names(id: number): Promise<string[]> {
  const users = await pool.query('SELECT name FROM users WHERE id IN ($1, 2) ORDER BY name', [id]);
  const count = await pool.query(`
    SELECT count(*) AS name FROM orders WHERE state <> 'into'`);
  return [...users.rows, ...count.rows].map(({ name }) => name);
}

export async function people(id: string): Promise<string[]> {
  const owner = await User.findById(id);
  const all = await User.find({ id }).sort('name').lean();
  const count = await User.countDocuments({ id }).exec();
  return [owner?.name ?? '', ...all.map(({ name }) => name), String(count)];
}
