/** The buttons of the picture: fit, zoom, Tidy and its undoing, legend, outline. */

import { useReactFlow } from '@xyflow/react';
import { LayoutDashboard, ListTree, Maximize, Minus, Plus, Shapes, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';

interface ToolbarProps {
  readonly onFit: () => void;
  readonly onTidy: () => void;
  /** Puts the tables back; `null` when there is nothing to undo. */
  readonly onUntidy: (() => void) | null;
  readonly legend: boolean;
  readonly onLegend: (shown: boolean) => void;
  readonly outline: boolean;
  readonly onOutline: (shown: boolean) => void;
  /** How long zooming takes, in milliseconds. */
  readonly duration: number;
}

export function Toolbar(props: ToolbarProps) {
  const { onFit, onTidy, onUntidy, legend, onLegend, outline, onOutline, duration } = props;
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <div className="diagram-toolbar" role="toolbar" aria-label="Diagram tools">
      <Tool name="Zoom out" onClick={() => zoomOut({ duration })} icon={<Minus size={15} />} />
      <Tool name="Zoom in" onClick={() => zoomIn({ duration })} icon={<Plus size={15} />} />
      <Tool name="Fit the picture" onClick={onFit} icon={<Maximize size={14} />} />
      <span className="toolbar-rule" />
      {onUntidy === null ? (
        <Tool name="Tidy: lay the tables out anew" text="Tidy" onClick={onTidy} icon={<LayoutDashboard size={14} />} />
      ) : (
        <Tool name="Put the tables back" text="Put back" onClick={onUntidy} icon={<Undo2 size={14} />} />
      )}
      <span className="toolbar-rule" />
      <Tool name="Legend" pressed={legend} onClick={() => onLegend(!legend)} icon={<Shapes size={14} />} />
      <Tool
        name="Outline: the picture in words"
        pressed={outline}
        onClick={() => onOutline(!outline)}
        icon={<ListTree size={14} />}
      />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly text?: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ name, text, icon, pressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      title={name}
      aria-label={text ?? name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {icon}
      {text !== undefined && <span>{text}</span>}
    </button>
  );
}
