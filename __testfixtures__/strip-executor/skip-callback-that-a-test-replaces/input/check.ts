// untouched: it replaces the module
declare const vi: { mock(module: string): void };

vi.mock('dns');
