export declare class Tank {
  fill(): number;
}

export default function tankSize(): number;
