// refused: await-shape
import { countVisits, loadOrders } from './support/api.js';

interface Sailor {
  rank: string;
  ship: string;
}

interface Ranked {
  rank: string;
}

interface Pilot {
  licence: string;
}

export function promote(one: Ranked): void {
  one.rank = 'captain';
}

export function renew(pilot: any): void {
  pilot.licence = 'new';
}

export async function sail(sailor: Sailor): Promise<number> {
  const orders = await loadOrders(sailor.ship);
  const visits = await countVisits(sailor.rank);
  return orders.length + visits;
}

export async function fly(pilot: Pilot): Promise<number> {
  const orders = await loadOrders('a');
  const visits = await countVisits(pilot.licence);
  return orders.length + visits;
}
