// refused: promise-used
class SqlUsers {
	async findUser(id: number): Promise<string> {
		return `user ${id}`;
	}
}

class SqlOrders {
	async countOrders(user: string): Promise<number> {
		return user.length;
	}
}

interface Users {
	findUser(id: number): Promise<string>;
}

interface Orders {
	countOrders(user: string): Promise<number>;
}

class Container {
	readonly #made = new Map<string, any>();

	register(name: string, made: new () => unknown): void {
		this.#made.set(name, made);
	}

	resolve<T>(name: string): T {
		return new (this.#made.get(name))() as T;
	}
}

const container = new Container();
container.register('users', SqlUsers);
const services: unknown[] = [new SqlOrders()];

export async function report(): Promise<number> {
	const user = await new SqlUsers().findUser(1);
	const orders = await new SqlOrders().countOrders(user);
	return orders;
}

export function greet(): Promise<string> {
	return container
		.resolve<Users>('users')
		.findUser(2)
		.then((name) => `hello ${name}`);
}

export function count(): Promise<number> {
	const orders = services[0] as Orders;
	return orders.countOrders('x').finally(() => services.pop());
}

await report();
await greet();
await count();
