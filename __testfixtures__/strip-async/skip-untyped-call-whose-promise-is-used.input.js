// refused: unresolved-member
class Cart {
	async countItems() {
		return 1;
	}
}

export async function count() {
	return `${await new Cart().countItems()}`;
}

export function report(cart) {
	return cart.countItems().then((items) => `${items} items`);
}
