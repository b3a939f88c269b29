import which from 'which';

export async function tools(): Promise<string[]> {
  return [await which('git'), await which('node')];
}
