// refused: await-shape
import { countVisits, loadOrders } from './support/api.js';

interface Ticket {
  seat: string;
  coach?: string;
  train: string;
}

interface Stamp {
  readonly date: string;
}

export function change(ticket: Ticket, key: keyof Ticket, value: string): void {
  ticket[key] = value;
}

export function leave(guest: { room?: string }): void {
  delete guest.room;
}

export function update(badge: { holder: string }, changes: { holder?: string }): void {
  Object.assign(badge, changes);
}

export function stamp(one: { date: string }): void {
  one.date = 'today';
}

export async function ride(ticket: Ticket): Promise<number> {
  const orders = await loadOrders('a');
  const visits = await countVisits(ticket.seat);
  return orders.length + visits;
}

export async function stay(guest: { room?: string }): Promise<number> {
  const orders = await loadOrders('a');
  const visits = await countVisits(guest.room ?? 'b');
  return orders.length + visits;
}

export async function enter(badge: { holder: string }): Promise<number> {
  const orders = await loadOrders('a');
  const visits = await countVisits(badge.holder);
  return orders.length + visits;
}

export async function check(paper: Stamp): Promise<number> {
  const orders = await loadOrders('a');
  const visits = await countVisits(paper.date);
  return orders.length + visits;
}
