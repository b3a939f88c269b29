// refused: call-shape
import { Store } from './support/api.js';

export async function wait(store: Store | undefined): Promise<number | undefined> {
	const text = store!.read(await Promise.resolve(1));
	return text.length + (store?.read(2).length ?? 0);
}
