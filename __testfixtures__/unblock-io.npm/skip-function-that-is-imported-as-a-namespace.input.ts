// refused: replaced-import
import * as which from 'which';

export async function find(name: string): Promise<string> {
	return which.sync(name);
}
