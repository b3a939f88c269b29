export interface Bus {
	subscribe(listener: { next(name: string): void }): void;
	send(name: string): boolean;
}

export interface Store {
	subscribe(listener: (name: string) => void): void;
	set(name: string): void;
}

export function createBus(): Bus;
export function createStore(): Store;
