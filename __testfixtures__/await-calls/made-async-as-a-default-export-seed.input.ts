export default function fetchRates(currency: string) {
  return { currency, rate: 1 };
}

export const convert = (amount: number) => amount * fetchRates('EUR').rate;
