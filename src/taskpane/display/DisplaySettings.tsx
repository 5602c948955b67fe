import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { forgetPreferences } from "../remembered";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { Toggle, ToggleGroup } from "../Toggle";
import { languageChoices, themeChoices } from "./display";
import { useDisplay } from "./Displayed";
import { words } from "./words";

/** 表示の設定: language and colours, remembered on this PC. They change at once. And what is remembered. */
export function DisplaySettings() {
  const text = words[useText().language];
  const textStyles = useTextStyles();
  const display = useDisplay();
  const { choices } = display.current;
  const [isForgotten, setForgotten] = useState(false);
  return (
    <>
      <ToggleGroup label={text.language}>
        {languageChoices.map((language) => (
          <Toggle
            key={language}
            pressed={choices.language === language}
            onPress={() => void display.choose({ language })}
          >
            {text.languages[language]}
          </Toggle>
        ))}
      </ToggleGroup>
      <ToggleGroup label={text.theme}>
        {themeChoices.map((theme) => (
          <Toggle
            key={theme}
            pressed={choices.theme === theme}
            onPress={() => void display.choose({ theme })}
          >
            {text.themes[theme]}
          </Toggle>
        ))}
      </ToggleGroup>
      <p className={textStyles.small}>{text.hint}</p>
      <p className={textStyles.small}>{text.remembered}</p>
      <div>
        <Button
          size="small"
          onClick={() => {
            forgetPreferences();
            setForgotten(true);
          }}
        >
          {text.forget}
        </Button>
      </div>
      <p role="status" className={textStyles.small}>
        {isForgotten && text.forgotten}
      </p>
    </>
  );
}
