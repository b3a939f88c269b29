// warned: first-failure
import { countVisits, loadOrders } from './support/api.js';

interface Traveller {
  passport: string;
  country: string;
}

class Suitcase {
  private readonly locks = 2;
  passport = '';

  pack(passport: string): number {
    this.passport = passport;
    return this.locks;
  }
}

export async function travel(traveller: Traveller): Promise<string> {
  const [orders, visits] = await Promise.all([
    loadOrders(traveller.country),
    countVisits(traveller.passport),
  ]);
  return `${orders.length} ${visits} ${new Suitcase().pack('a')}`;
}
