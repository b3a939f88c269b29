export default async function fetchRates(currency: string) {
  return { currency, rate: 1 };
}

export const convert = async (amount: number) => amount * (await fetchRates('EUR')).rate;
