import which, { sync as find } from 'which';

export async function tools(): Promise<string[]> {
  return [find('git'), await which('node')];
}
