// refused: not-async
export declare function read(id: number): Promise<string>;
