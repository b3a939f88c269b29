import { load } from './support/api.js';  

export async function priceOf(id: string): Promise<number> {	
	if (id === '') {
		return 0;   
	}
	
	const item = await load(id);	
	return item.price;
}


