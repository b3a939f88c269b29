// refused: effects-unknown
import { model, type Query } from 'mongoose';
import { Client, Pool } from 'pg';

const pool = new Pool();
const client = new Client();
const User = model<{ readonly name: string }>('User');

export async function next(): Promise<number> {
  const first = await pool.query("SELECT nextval('orders')");
  const second = await pool.query("SELECT nextval('orders')");
  return first.rows.length + second.rows.length;
}

export async function lock(): Promise<number> {
  const users = await pool.query('SELECT name FROM users FOR UPDATE');
  const copied = await pool.query('SELECT name INTO others FROM users');
  return users.rows.length + copied.rows.length;
}

export async function hidden(condition: string): Promise<number> {
  const users = await pool.query('SELECT 1; DELETE FROM users');
  const others = await pool.query(`SELECT name FROM users WHERE ${condition}`);
  const deleted = await pool.query('WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone');
  return users.rows.length + others.rows.length + deleted.rows.length;
}

// On one connection, a transaction may have begun.
export async function together(): Promise<number> {
  const users = await client.query('SELECT name FROM users');
  const orders = await client.query('SELECT name FROM orders');
  return users.rows.length + orders.rows.length;
}

export async function inSession(session: object): Promise<number> {
  const users = await User.find({}).session(session);
  const others = await User.find({}, {}, { session });
  const gone = await User.deleteMany({});
  return users.length + others.length + gone;
}

// Both change one query.
export async function sorted(query: Query<string[]>): Promise<number> {
  const byName = await query.sort('name');
  const byAge = await query.sort('age');
  return byName.length + byAge.length;
}
