// refused: promise-required, no-call-seen
class Menu {
	async dishes(): Promise<string[]> {
		return ['soup'];
	}
	async drinks(): Promise<string[]> {
		return ['tea'];
	}
}

class Kitchen {
	constructor(readonly menu: Menu) {}

	async list(): Promise<string> {
		const dishes = await this.menu.dishes();
		return [...dishes, ...(await this.menu.drinks())].join();
	}
}

export async function testKitchen(): Promise<void> {
	const kitchen = new Kitchen(new Menu());
	const untyped: any = kitchen;
	untyped.menu = { dishes: async () => ['stew'] };
	Object.assign(kitchen, { menu: { drinks: async () => ['wine'] } });
	console.log(await kitchen.list());
}
