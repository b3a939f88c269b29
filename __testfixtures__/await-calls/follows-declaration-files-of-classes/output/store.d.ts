export declare class Tank {
  fill(): Promise<number>;
}

export default function tankSize(): Promise<number>;
