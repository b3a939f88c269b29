// refused: mocked-by-name
import { resolve4 } from 'node:dns';

export function addressesOf(host: string): Promise<string[]> {
	return new Promise((resolve, reject) => {
		resolve4(host, (error, found) => (error ? reject(error) : resolve(found)));
	});
}
