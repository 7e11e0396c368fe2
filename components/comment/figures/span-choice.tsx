import { type Span, spanNames, spans } from "@/domain/comment/figures/rules";

export function SpanChoice({ span }: { span: Span }) {
  return (
    <nav aria-label="Time" className="text-[15px]">
      <ul className="flex flex-wrap gap-x-5">
        {spanNames.map((name) => (
          <li key={name}>
            <a
              href={`/desk/comments/figures?span=${name}`}
              aria-current={name === span ? "true" : undefined}
              className="touch link aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {spans[name].words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
