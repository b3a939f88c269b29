// refused: await-shape
import { join } from 'node:path';
import { loadOrders, loadUser, type User } from './support/api.js';

declare const users: Map<string, User>;

export async function member(id: string, user: User | undefined): Promise<unknown> {
  const first = await loadUser(id);
  const orders = await loadOrders(user!.id);
  return { first, orders };
}

export async function cast(id: string, body: unknown): Promise<unknown> {
  const first = await loadUser(id);
  const orders = await loadOrders((body as User).id);
  return { first, orders };
}

export async function variable(id: string): Promise<unknown> {
  const user = users.get(id) as User;
  const first = await loadUser(id);
  const orders = await loadOrders(user.id);
  return { first, orders };
}

export async function pattern(id: string, body: unknown): Promise<unknown> {
  const { team } = body as User;
  const first = await loadUser(id);
  const orders = await loadOrders(team.trim());
  return { first, orders };
}

export async function receiver(id: string, team: string | undefined): Promise<unknown> {
  const first = await loadUser(id);
  const orders = await loadOrders(team!.trim());
  return { first, orders };
}

export async function argument(id: string, team: string | undefined): Promise<unknown> {
  const first = await loadUser(id);
  const orders = await loadOrders(join('teams', team!));
  return { first, orders };
}
