import which from 'which';

export async function find(name: string): Promise<string> {
	return which(name);
}
