"use client";

/** A share, moved by mouse, finger or arrow keys, with its value beside it. */
export function Slider({
  id,
  label,
  value,
  min = 0,
  max = 1,
  step = 0.01,
  onChange,
}: {
  id: string;
  label: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  onChange: (value: number) => void;
}) {
  const words = max === 1 ? `${Math.round(value * 100)} %` : `${value.toFixed(1)} ×`;
  return (
    <div>
      <label htmlFor={id} className="flex justify-between text-[15px]">
        {label} <span className="text-quiet tabular-nums">{words}</span>
      </label>
      <input
        id={id}
        type="range"
        className="min-h-[28px] w-full accent-verdigris"
        {...{ min, max, step, value }}
        aria-valuetext={words}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
