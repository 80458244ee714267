import { Component, type ErrorInfo, type ReactNode } from "react";
import { call } from "~/backend/call";
import { commands } from "~/backend/bindings";
import { asFailure, type Fault } from "~/backend/failure";
import { englishSpeech, useText, type Speech, type TextArgs } from "~/text";
import { Button } from "./Button";
import css from "./Layout.module.css";

/**
 * The sentence of a fault: a rule's own words, or what to do when something broke. A no that follows from another, whose
 * code it holds, says that one's sentence as `$why`.
 */
export function sayFault(speech: Speech, fault: Fault): string {
  if (fault.kind === "refused") {
    const { code } = fault.args;
    const why: TextArgs = code === undefined ? {} : { why: speech.t(`refused-${code}`, fault.args) };
    const key = `refused-${fault.code.replaceAll("_", "-")}`;
    return speech.has(key)
      ? speech.t(key, { ...fault.args, ...why })
      : speech.t("refused-unknown", { code: fault.code });
  }
  if (fault.kind === "failed") return speech.t("failed-told", { incident: fault.incident });
  return speech.t("unreachable-told");
}

/** A fault at the place where it happened. `<FaultNote error={query.error} onRetry={query.refetch} />` */
export function FaultNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const speech = useText();
  const { fault } = asFailure(error);
  const title =
    fault.kind === "refused"
      ? null
      : speech.t(fault.kind === "failed" ? "failed-title" : "unreachable-title");
  return (
    <div className={css.fault} role="alert">
      {title ? <strong>{title}</strong> : null}
      <p>{sayFault(speech, fault)}</p>
      {onRetry ? (
        <Button kind="quiet" onPress={onRetry}>
          {speech.t("try-again")}
        </Button>
      ) : null}
    </div>
  );
}

/** Words that appear only when waiting has become noticeable. */
export function Waiting({ children }: { children?: ReactNode }) {
  const { t } = useText();
  return (
    <p className={css.waiting} role="status">
      {children ?? t("waiting")}
    </p>
  );
}

interface BoundaryState {
  crashed: boolean;
  incident: string;
}

/** A crash of the interface, shown decently: what happened, a number to report, and a way on. The plan itself is safe. */
export class ErrorBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { crashed: false, incident: "…" };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { crashed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    const stack = `${error.stack ?? ""}\n${info.componentStack ?? ""}`;
    call(commands.incidentReport({ message: String(error.message), stack })).then(
      (incident) => this.setState({ incident }),
      // Nobody answers: a number of our own still ties a report to a moment.
      () => this.setState({ incident: `U-${Date.now().toString(36).slice(-6).toUpperCase()}` }),
    );
  }

  override render(): ReactNode {
    const { crashed, incident } = this.state;
    if (!crashed) return this.props.children;
    const { t } = englishSpeech;
    return (
      <div className={css.padded} role="alert">
        <div className={css.empty}>
          <h1>{t("crash-title")}</h1>
          <p>{t("crash-told", { incident })}</p>
          <Button autoFocus onPress={() => window.location.reload()}>
            {t("reload")}
          </Button>
        </div>
      </div>
    );
  }
}
