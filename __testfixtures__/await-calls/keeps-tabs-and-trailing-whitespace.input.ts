import { loadSync } from './support/api.js';  

export function priceOf(id: string): number {	
	if (id === '') {
		return 0;   
	}
	
	const item = loadSync(id);	
	return item.price;
}


